package org.shouwang.registry.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a sheet is laid out, as far as it was understood; a person may say otherwise.
 *
 * @param headerRows how many of the rows that are not empty stand above the first person
 * @param titles what stands above each column; empty where there is nothing
 * @param fields what each column means; null-free, {@link Field#IGNORED} for columns of no use
 */
public record Layout(int headerRows, List<String> titles, List<Field> fields) {

    public Layout {
        titles = List.copyOf(titles);
        fields = List.copyOf(fields);
    }

    List<Integer> columns(Field field) {
        return IntStream.range(0, fields.size()).filter(i -> fields.get(i) == field).boxed().toList();
    }

    boolean has(Field field) {
        return fields.contains(field);
    }

    /** Whether a person and a door can be read from it. */
    public boolean usable() {
        return missing().isEmpty();
    }

    /** The fields without which no row can be taken over. */
    public Set<Field> missing() {
        var missing = EnumSet.noneOf(Field.class);
        if (!has(Field.NAME)) {
            missing.add(Field.NAME);
        }
        if (!has(Field.ADDRESS) && !has(Field.ROOM)) {
            missing.add(Field.ROOM);
        }
        return missing;
    }

    /** The same with other meanings, as a person chose them; where two columns claim one field, the first has it. */
    Layout with(List<Field> chosen) {
        var fixed = new ArrayList<Field>();
        for (int i = 0; i < fields.size(); i++) {
            var field = i < chosen.size() ? chosen.get(i) : fields.get(i);
            fixed.add(field.many() || !fixed.contains(field) ? field : Field.IGNORED);
        }
        return new Layout(headerRows, titles, fixed);
    }
}
