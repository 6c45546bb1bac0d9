package org.shouwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.Shouwang;
import org.shouwang.drill.Instance;
import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.Database;
import org.shouwang.platform.database.Halt;
import org.shouwang.platform.database.Settings;

/** A sheet is taken in from the terminal, beside a program that runs. */
@Tag("long")
class ImportCommandTests {

    @TempDir
    Path folder;

    @Test
    void a_sheet_is_shown_taken_in_once_and_its_bad_rows_come_back_in_a_sheet_of_their_own() throws Exception {
        var sheet = Files.writeString(folder.resolve("居民.csv"), """
                序号,姓名,性别,联系电话,小区,楼栋,单元,室,与户主关系
                1,测试甲,男,19900001111,春风小区,12号楼,2单元,502,户主
                2,测试乙,女,19900001112,春风小区,12号楼,2单元,502,配偶
                3,,女,,春风小区,,,,
                """);
        try (var running = Instance.on(folder.resolve("data"), "demo")) {
            assertThat(run("--dry-run", sheet)).isZero();
            assertThat(number(running.data(), "SELECT count(*) FROM registry.resident WHERE name = '测试甲'")).isZero();

            assertThat(run("--yes", sheet)).isEqualTo(Halt.Code.ROWS_REFUSED.number());
            assertThat(run("--yes", sheet)).isEqualTo(Halt.Code.ROWS_REFUSED.number());

            assertThat(number(running.data(), "SELECT count(*) FROM registry.resident WHERE name LIKE '测试_'")).isEqualTo(2);
            assertThat(folder.resolve("居民.csv.rest.xlsx")).exists();
            assertThat(running.isAlive()).isTrue();
        }
        assertThat(run("--yes", folder.resolve("missing.csv"))).isEqualTo(Halt.Code.FILE.number());
    }

    private int run(String how, Path sheet) {
        return Console.run(Shouwang.class, "import", how, "--area", "demo", "--data", folder.resolve("data").toString(), sheet.toString());
    }

    private static long number(Path data, String query) throws Exception {
        try (var database = Database.join(Settings.embedded(new DataFolder(data)));
                var connection = database.owner().connect(); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
