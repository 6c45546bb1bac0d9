package org.shouwang.drill.play;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.InventedSheet;
import org.shouwang.drill.TakenOver;

/** Acts a script out from the first act to the last, and looks at what came of it. */
final class Play {

    private final Script script;
    private final Progress progress;

    Play(Script script, Progress progress) {
        this.script = script;
        this.progress = progress;
    }

    /** In an instance of its own on a temporary database. */
    Report alone() {
        if (script.place() == null) {
            throw new IllegalArgumentException("\"place\" is missing: only the demo has a community that is there already");
        }
        try (var instance = Instance.temporary("serve", "--drill", script.begins().toString())) {
            return in(Community.setUp(instance, script.title()));
        }
    }

    /** In a community on an instance started for a drill: one that has just been set up, or the one that the file expects to be there. */
    Report in(Community community) {
        long began = System.nanoTime();
        var stage = new Stage(script, community, new DrillTime(community.admin(), script.begins()), progress);
        var place = script.place();
        if (place == null) {
            stage.cast().takeOver();
        } else {
            register(stage, place);
        }
        int over = 0;
        for (var act : script.acts()) {
            stage.time().to(act.on(script.begins()).toInstant());
            stage.progress().says(stage.time().local(), act.scene());
            Scenes.named(act.scene()).play(stage, act);
            stage.progress().over(++over, script.acts().size());
        }
        if (script.ends() != null) {
            stage.time().to(script.ends().toInstant());
        }
        var checks = script.expect().stream().map(expectation -> expectation.against(stage.tally())).toList();
        return new Report(script, checks, stage.tally(), (System.nanoTime() - began) / 1e9);
    }

    /** The first thing a community does: its own sheet becomes the register. */
    private static void register(Stage stage, Script.Estate place) {
        var sheet = InventedSheet.of(new InventedSheet.Layout(place.estates(), place.buildings(), place.units(), place.floors(), place.doors()),
                place.households(), place.residents(), stage.script().seed());
        try {
            var file = new ByteArrayOutputStream();
            sheet.write(file);
            stage.progress().says(stage.time().local(), "register: " + sheet.people().size() + " residents");
            TakenOver.of(stage.community(), "residents.xlsx", file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage.tally().set("register-residents", sheet.people().size());
    }
}
