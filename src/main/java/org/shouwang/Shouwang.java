package org.shouwang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one jar, one PostgreSQL. */
@SpringBootApplication
public class Shouwang {

    public static void main(String[] args) {
        SpringApplication.run(Shouwang.class, args);
    }
}
