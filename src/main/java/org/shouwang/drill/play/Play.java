package org.shouwang.drill.play;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.InventedSheet;
import org.shouwang.drill.TakenOver;

/** Acts a script out from the first act to the last, and looks at what came of it. */
final class Play {

    private final Script script;
    private final PrintWriter out;

    Play(Script script, PrintWriter out) {
        this.script = script;
        this.out = out;
    }

    /** In an instance of its own on a temporary database. */
    Report alone() {
        try (var instance = Instance.temporary("serve", "--drill", script.begins().toString())) {
            return in(Community.setUp(instance, script.title()));
        }
    }

    /** In a community that has just been set up on an instance started for a drill. */
    Report in(Community community) {
        long began = System.nanoTime();
        var place = script.place();
        var sheet = InventedSheet.of(new InventedSheet.Layout(place.estates(), place.buildings(), place.units(), place.floors(), place.doors()),
                place.households(), place.residents(), script.seed());
        var stage = new Stage(script, community, new DrillTime(community.admin(), script.begins()), sheet, new Progress(out));
        register(stage);
        for (var act : script.acts()) {
            stage.time().to(act.on(script.begins()).toInstant());
            stage.progress().says(stage.time().local(), act.scene());
            Scenes.named(act.scene()).play(stage, act);
        }
        var checks = script.expect().stream().map(expectation -> expectation.against(stage.tally())).toList();
        return new Report(script, checks, stage.tally(), (System.nanoTime() - began) / 1e9);
    }

    /** The first thing a community does: its own sheet becomes the register. */
    private static void register(Stage stage) {
        try {
            var file = new ByteArrayOutputStream();
            stage.sheet().write(file);
            stage.progress().says(stage.time().local(), "register: " + stage.sheet().people().size() + " residents");
            TakenOver.of(stage.community(), "residents.xlsx", file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage.tally().set("register.residents", stage.sheet().people().size());
    }
}
