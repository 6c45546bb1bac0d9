package org.shouwang.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The few settings of an installation, every one with a default that works. Each can stand in the environment
 * ({@code SHOUWANG_DB_URL}) or in the data folder's {@code shouwang.yaml} ({@code shouwang.db.url}); the environment
 * wins. Read here and not by Spring, because the commands that run once do without it.
 */
public record Settings(DataFolder folder, Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    public static Settings embedded(DataFolder folder) {
        return new Settings(folder, Map.of());
    }

    public static Settings of(DataFolder folder) {
        return read(folder, System.getenv());
    }

    static Settings read(DataFolder folder, Map<String, String> environment) {
        var values = new HashMap<String, String>();
        if (Files.exists(folder.settings())) {
            flatten("", load(folder), values);
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("SHOUWANG_") && !value.isBlank()) {
                values.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return new Settings(folder, values);
    }

    /** The server named by {@code SHOUWANG_DB_URL}, as the user who owns the tables there. */
    public Optional<Login> external() {
        return value("shouwang.db.url").map(url -> new Login(
                url.startsWith("jdbc:") ? url : "jdbc:" + url, required("shouwang.db.user"), required("shouwang.db.password")));
    }

    /** A password that the database's administrator gave to a role, where this program may not make roles. */
    Optional<String> passwordOf(DatabaseRole role) {
        return value("shouwang.db." + role.key());
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    private String required(String name) {
        return value(name).orElseThrow(() -> {
            var variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
            return new Halt(Halt.Code.DATABASE, Bilingual.of("设置了 SHOUWANG_DB_URL，还需要设置 %s。",
                    "SHOUWANG_DB_URL is set; %s must be set as well.").with(variable));
        });
    }

    private static Object load(DataFolder folder) {
        try (Reader reader = Files.newBufferedReader(folder.settings())) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return read == null ? Map.of() : read;
        } catch (IOException | YAMLException e) {
            throw new Halt(Halt.Code.FAILED, Bilingual.of("设置文件 %s 无法读取：%s", "The settings in %s cannot be read: %s")
                    .with(folder.settings(), e.getMessage()), e);
        }
    }

    private static void flatten(String name, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(name.isEmpty() ? key.toString() : name + "." + key, inner, into));
        } else if (value != null) {
            into.put(name, value.toString());
        }
    }
}
