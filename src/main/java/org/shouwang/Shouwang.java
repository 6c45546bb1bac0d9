package org.shouwang;

import org.shouwang.cli.Console;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one jar, one PostgreSQL. */
@SpringBootApplication
public class Shouwang {

    public static void main(String[] args) {
        System.exit(Console.run(Shouwang.class, args));
    }
}
