package org.shouwang.cli;

import java.io.IOException;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** What the build wrote down about itself. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"Shouwang " + number() + " (Java " + Runtime.version() + ")"};
    }

    static String number() throws IOException {
        var build = new Properties();
        try (var in = ProgramVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return build.getProperty("build.version", "development");
    }
}
