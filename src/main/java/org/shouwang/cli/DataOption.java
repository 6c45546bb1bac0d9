package org.shouwang.cli;

import java.nio.file.Path;

import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.Settings;

import picocli.CommandLine.Option;

/** Which installation a command means. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data", defaultValue = "${env:SHOUWANG_DATA:-data}")
    private Path data = Path.of("data");

    DataFolder folder() {
        return new DataFolder(data);
    }

    Settings settings() {
        return Settings.of(folder());
    }
}
