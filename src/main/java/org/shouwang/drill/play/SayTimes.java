package org.shouwang.drill.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.Ids;

/** Those who serve say on their phones when they have time; every so many-th cannot come on a day. */
final class SayTimes implements Scene {

    private static final List<String> WEEKDAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    private static final List<String> WEEKEND = List.of("SATURDAY", "SUNDAY");
    private static final int AWAY = 5;

    @Override
    public void play(Stage stage, Act act) {
        var people = Serving.needed(stage).people();
        int said = (int) Math.round(people.size() * act.share("share", 0.7));
        for (int n = 0; n < said; n++) {
            var path = stage.api("/volunteers/" + people.get(n).volunteer());
            var phone = people.get(n).player().phone();
            phone.put(path + "/availability", Map.of("week", week(n)), "If-Match", "\"0\"").expectOk();
            if (n % AWAY == 0) {
                phone.post(path + "/other-days", Map.of("id", Ids.next(), "first", stage.time().local().toLocalDate().plusDays(4 + n % 7).toString(), "can", false))
                        .expectOk();
            }
            stage.tally().add("volunteers-times", 1);
        }
    }

    /** Evenings and weekends, by day, at weekends, or nights. */
    private static Map<String, Object> week(int n) {
        var week = new HashMap<String, Object>();
        switch (n % 4) {
            case 0 -> {
                WEEKDAYS.forEach(day -> week.put(day, times("18:00", "22:30")));
                WEEKEND.forEach(day -> week.put(day, times("08:00", "20:00")));
            }
            case 1 -> WEEKDAYS.forEach(day -> week.put(day, times("07:30", "18:00")));
            case 2 -> WEEKEND.forEach(day -> week.put(day, times("06:00", "22:00")));
            default -> {
                WEEKDAYS.forEach(day -> week.put(day, times("20:00", "02:00")));
                week.put("SATURDAY", times("12:00", "00:00"));
            }
        }
        return week;
    }

    private static List<Map<String, String>> times(String from, String until) {
        return List.of(Map.of("from", from, "until", until));
    }
}
