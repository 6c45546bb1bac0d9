package org.shouwang.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds residents of the current area, among those whom the current actor may see: by name, sound, phone, document, door
 * and filters. Pages by key; costs the same number of statements whatever is found.
 */
@Component
public class Directory {

    private final ResidentList list;
    private final Residents residents;
    private final Buildings buildings;

    Directory(ResidentList list, Residents residents, Buildings buildings) {
        this.list = list;
        this.residents = residents;
        this.buildings = buildings;
    }

    /**
     * One page.
     *
     * @param cursor of the page before; null for the first
     * @param size at most 500
     */
    @Transactional(readOnly = true)
    public Listing<ResidentLine> find(ResidentQuery query, @Nullable String cursor, int size) {
        var sight = Sight.of(Permission.REGISTER_READ);
        return list.page(query, sought(query, doors(query)), sight, cursor, Math.clamp(size, 1, 500));
    }

    /**
     * A page with what stands around it.
     *
     * @param count how many there are in all
     * @param doors that the words name, lived in or not
     */
    public record Found(Listing<ResidentLine> list, int count, List<Door> doors) {

        public Found {
            doors = List.copyOf(doors);
        }
    }

    /** One page, the number of all, and the doors that the words name: the words are understood once for all three. */
    @Transactional(readOnly = true)
    public Found look(ResidentQuery query, @Nullable String cursor, int size) {
        var sight = Sight.of(Permission.REGISTER_READ);
        var doors = doors(query);
        var sought = sought(query, doors);
        return new Found(list.page(query, sought, sight, cursor, Math.clamp(size, 1, 500)), list.count(query, sought, sight), doors);
    }

    /** How many the query finds in all. */
    @Transactional(readOnly = true)
    public int count(ResidentQuery query) {
        var sight = Sight.of(Permission.REGISTER_READ);
        return list.count(query, sought(query, doors(query)), sight);
    }

    private List<Door> doors(ResidentQuery query) {
        return query.words().codePoints().anyMatch(Directory::isDigit) ? buildings.find(query.words()).doors() : List.of();
    }

    private @Nullable Sought sought(ResidentQuery query, List<Door> doors) {
        var words = query.words();
        if (words.isEmpty()) {
            return null;
        }
        var number = Sought.number(words);
        var called = number.matches("[0-9+]{4,15}") ? list.called(number) : List.<ResidentId>of();
        return Sought.of(words, doors, called, residents.lookup(number));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９' || ChineseNumber.DIGITS.indexOf(c) >= 0;
    }
}
