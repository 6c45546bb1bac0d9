package org.shouwang.drill.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.InventedSheet;
import org.shouwang.drill.InventedSheet.Person;
import org.shouwang.drill.TakenOver;

/** An instance of its own in which so many residents live. */
record Populated(Instance instance, Community community, InventedSheet sheet) implements AutoCloseable {

    private static final int EXAMPLES = 200;

    static Populated with(int residents) throws IOException {
        var instance = Instance.temporary("serve");
        try {
            var community = Community.setUp(instance, "望春社区");
            var sheet = InventedSheet.of(residents, 7);
            var file = new ByteArrayOutputStream();
            sheet.write(file);
            TakenOver.of(community, "居民表.xlsx", file.toByteArray());
            return new Populated(instance, community, sheet);
        } catch (IOException | RuntimeException e) {
            instance.close();
            throw e;
        }
    }

    /** Some of the residents, the same ones each time. */
    java.util.List<Person> some() {
        var chance = new Random(11);
        return chance.ints(EXAMPLES, 0, sheet.people().size()).mapToObj(sheet.people()::get).toList();
    }

    @Override
    public void close() {
        instance.close();
    }
}
