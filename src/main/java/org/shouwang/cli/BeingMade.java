package org.shouwang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;

import org.shouwang.platform.database.DataFolder;

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
            remove(aside.root());
            filling.accept(aside);
            whole.make();
            Files.delete(whole.keys());
            Files.move(aside.keys(), whole.keys());
            Files.move(aside.pg(), whole.pg());
            remove(aside.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
