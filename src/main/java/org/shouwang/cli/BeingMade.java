package org.shouwang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;

import org.shouwang.platform.database.DataFolder;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder that is filled aside and moved to its place when it is whole: whoever interrupts the first start finds no
 * half demo afterwards.
 */
record BeingMade(DataFolder whole, DataFolder aside) {

    static BeingMade within(DataFolder whole) {
        return new BeingMade(whole, new DataFolder(whole.root().resolve("being-made")));
    }

    void by(Consumer<DataFolder> filling) {
        try {
            FileSystemUtils.deleteRecursively(aside.root());
            filling.accept(aside);
            whole.make();
            Files.delete(whole.keys());
            Files.move(aside.keys(), whole.keys());
            Files.move(aside.pg(), whole.pg());
            FileSystemUtils.deleteRecursively(aside.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
