package org.shouwang.roster.solver.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.roster.solver.published.Instance.Cover;
import org.shouwang.roster.solver.published.Instance.Employee;
import org.shouwang.roster.solver.published.Instance.Request;
import org.shouwang.roster.solver.published.Instance.ShiftType;

/** Reads the text form: sections of comma-separated lines, comments begin with #. */
public final class InstanceReader {

    private final Map<String, List<String[]>> sections = new LinkedHashMap<>();
    private final List<ShiftType> types = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private InstanceReader() {
    }

    /** @throws IllegalArgumentException where the file is no such instance */
    public static Instance read(Path file) throws IOException {
        return read(Files.readAllLines(file));
    }

    static Instance read(List<String> lines) {
        return new InstanceReader().instance(lines);
    }

    private Instance instance(List<String> lines) {
        List<String[]> section = new ArrayList<>();
        for (var line : lines.stream().map(String::strip).filter(text -> !text.isEmpty() && !text.startsWith("#")).toList()) {
            if (line.startsWith("SECTION_")) {
                section = sections.computeIfAbsent(line, name -> new ArrayList<>());
            } else {
                section.add(line.split(",", -1));
            }
        }
        int days = number(section("HORIZON").getFirst()[0]);
        section("SHIFTS").forEach(cells -> types.add(new ShiftType(cells[0], number(cells[1]), cells[2].isBlank() ? Set.of() : Set.of(cells[2].split("\\|")))));
        var off = section("DAYS_OFF").stream().collect(Collectors.toMap(cells -> cells[0], InstanceReader::daysOff));
        section("STAFF").forEach(cells -> names.add(cells[0]));
        var staff = section("STAFF").stream().map(cells -> new Employee(cells[0], mostOfType(cells[1]), number(cells[2]), number(cells[3]), number(cells[4]),
                number(cells[5]), number(cells[6]), number(cells[7]), off.getOrDefault(cells[0], Set.of()))).toList();
        return new Instance(days, List.copyOf(types), staff, requests("SHIFT_ON_REQUESTS"), requests("SHIFT_OFF_REQUESTS"), section("COVER").stream()
                .map(cells -> new Cover(number(cells[0]), type(cells[1]), number(cells[2]), number(cells[3]), number(cells[4]))).toList());
    }

    private List<String[]> section(String name) {
        var section = sections.get("SECTION_" + name);
        if (section == null) {
            throw new IllegalArgumentException("no SECTION_" + name);
        }
        return section;
    }

    private List<Request> requests(String section) {
        return section(section).stream().map(cells -> new Request(names.indexOf(cells[0]), number(cells[1]), type(cells[2]), number(cells[3]))).toList();
    }

    private List<Integer> mostOfType(String cell) {
        var most = Arrays.stream(cell.split("\\|")).map(one -> one.split("=")).collect(Collectors.toMap(one -> one[0], one -> number(one[1])));
        return types.stream().map(type -> most.getOrDefault(type.name(), 0)).toList();
    }

    private int type(String name) {
        return types.stream().map(ShiftType::name).toList().indexOf(name.strip());
    }

    private static Set<Integer> daysOff(String[] cells) {
        return Arrays.stream(cells).skip(1).map(InstanceReader::number).collect(Collectors.toSet());
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
