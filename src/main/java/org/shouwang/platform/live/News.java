package org.shouwang.platform.live;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Permission;

/**
 * That something changed in an area: the topic says what to ask for again, never what it is now, so no news can tell
 * anybody more than they may see.
 *
 * @param permission what a viewer needs to be told at all; null for everybody who belongs to the area
 */
record News(AreaId area, String topic, @Nullable Permission permission) {

    private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,99}");

    News {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("not a topic: " + topic);
        }
    }

    /** One notification: what it is called, and the news in it. */
    record Bulletin(String id, List<News> news) {

        /** PostgreSQL takes less than 8,000 bytes in a notification. */
        private static final int ROOM = 7_800;

        String text() {
            var text = new StringBuilder(id);
            news.forEach(one -> text.append('\n').append(one.line()));
            return text.toString();
        }

        static Bulletin read(String text) {
            var lines = text.split("\n");
            var news = new ArrayList<News>();
            for (var n = 1; n < lines.length; n++) {
                news.add(News.read(lines[n]));
            }
            return new Bulletin(lines[0], List.copyOf(news));
        }

        /** As few bulletins as hold all the news. */
        static List<List<News>> fitting(Iterable<News> all) {
            var bulletins = new ArrayList<List<News>>();
            var room = 0;
            for (var one : all) {
                var length = one.line().length() + 1;
                if (room < length) {
                    bulletins.add(new ArrayList<>());
                    room = ROOM;
                }
                bulletins.getLast().add(one);
                room -= length;
            }
            return bulletins;
        }
    }

    private String line() {
        return area.value() + " " + topic + (permission == null ? "" : " " + permission.name());
    }

    private static News read(String line) {
        var words = line.split(" ");
        return new News(new AreaId(UUID.fromString(words[0])), words[1], words.length > 2 ? Permission.valueOf(words[2]) : null);
    }
}
