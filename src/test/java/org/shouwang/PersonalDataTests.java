package org.shouwang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.words.IdNumber;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Personal;
import org.shouwang.privacy.Sensitive;
import org.shouwang.privacy.Unmaskable;
import org.shouwang.privacy.UnmaskedInTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Every personal field is declared where it is defined, with its purpose, and every personal column stands in
 * docs/personal-data.md, with how it is kept. Whoever adds one is asked here what it is for.
 */
@WholeProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataTests {

    private static final Path INVENTORY = Path.of("docs/personal-data.md");
    private static final Set<Class<?>> PERSONAL_TYPES = Set.of(PhoneNumber.class, IdNumber.class);
    /** A person's whatever the class is called. */
    private static final Pattern ALWAYS = Pattern.compile(
            "(phones?|mobile|email|idNumber|documentNumber|birthDate|born|dueDate|diagnosis|medicine|actorName|personName|fullName)");
    /** A person's where the class is about persons. */
    private static final Pattern ABOUT_PERSONS = Pattern.compile(
            ".*(Resident|Person|Account|Household|Need|SelfRegistration|Join|Guest|Visitor|Neighbour|Member|Volunteer).*");
    private static final Pattern THERE = Pattern.compile("(name|note|address|registeredAt|schedule|awaySince|awayUntil|left\\w*To)");
    /** Columns that hold a person's data, by name and table. */
    private static final Pattern COLUMNS = Pattern.compile(
            "(?!registry\\.(community|place)\\.).*\\.(\\w*phone|number|\\w*email|birth_date|due_date|schedule|actor_name|\\w*sealed|\\w*_lookup|away_\\w+|registered_at|left_to|words|answer|subjects)"
                    + "|volunteers\\.(proof\\.seen_by_name|other_days\\.(first_day|last_day)|free_time\\.weekday|whereabouts\\.(place|noted_by_name)"
                    + "|unit_person\\.(name|pinyin|initials|sort_key|place|reason))"
                    + "|(registry\\.(resident|household|need|self_registration|history|decided)|accounts\\.account|accounts\\.join\\w*|privacy\\.rights_request)"
                    + "\\.(name|note|pinyin|initials|tail_\\d|sort_key|reason|changes|door_words|kind)"
                    + "|volunteers\\.(volunteer\\.(name|note|pinyin|initials|sort_key|reason|born|limits|available|reported_at)|organisation\\.contact_name)"
                    + "|roster\\.(person\\.(name|sort_key|limits)|limit_exception\\.reason|other_work(_before)?\\.(what|reason))"
                    + "|roster\\.(hand_over\\.(situation|problems)|hand_over_item\\.task|hours_correction\\.reason|certificate\\.(person_name|content|withdrawn_why))"
                    + "|roster\\.calendar\\.token_hash");
    /** Health, identity, whereabouts, people's own words about them: never in plain. */
    private static final Pattern MUST_BE_SEALED = Pattern.compile(
            ".*\\.(id_number|document_number|document_sealed|diagnosis|prescription|itinerary|interview|medicine|temperature|words|note_sealed)");

    @Autowired List<Unmaskable> unmaskable;
    @Autowired Messages messages;
    private JdbcClient owner;

    @BeforeAll
    void lookBehindTheWalls() {
        owner = JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()));
    }

    @Test
    void everyPersonalFieldSaysWhatItIsFor() {
        var undeclared = new TreeSet<String>();
        for (var type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.shouwang")) {
            if (isKept(type)) {
                for (var field : type.reflect().getDeclaredFields()) {
                    if (smells(type, field) && !field.isAnnotationPresent(Personal.class) && !field.isAnnotationPresent(Sensitive.class)) {
                        undeclared.add(type.getName() + "." + field.getName());
                    }
                }
            }
        }
        assertThat(undeclared).as("declare with @Personal(\"what for\") or @Sensitive").isEmpty();
    }

    /** Pages and forms show what is declared in the module itself; platform and the drill's made-up people declare nothing. */
    private static boolean isKept(JavaClass type) {
        var name = type.getPackageName();
        return type.isRecord() && !name.endsWith(".web") && !name.contains(".platform") && !name.contains(".drill") && !name.contains(".cli")
                && !name.contains(".demo") && !type.isInterface() && !type.getSimpleName().startsWith("Invented");
    }

    private static boolean smells(JavaClass type, Field field) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return false;
        }
        return PERSONAL_TYPES.contains(field.getType()) || ALWAYS.matcher(field.getName()).matches()
                || ABOUT_PERSONS.matcher(type.getSimpleName()).matches() && THERE.matcher(field.getName()).matches();
    }

    @Test
    void everyPersonalColumnStandsInTheInventoryAndNothingElseDoes() throws IOException {
        var there = new TreeMap<String, String>();
        columns().forEach((column, type) -> {
            if (COLUMNS.matcher(column).matches()) {
                there.put(column, type);
            }
        });
        var listed = inventory();
        assertThat(missing(there.keySet(), listed.keySet())).as("personal columns that docs/personal-data.md does not list").isEmpty();
        assertThat(missing(listed.keySet(), columns().keySet())).as("columns that docs/personal-data.md lists and that are gone").isEmpty();
        assertThat(listed.entrySet().stream().filter(line -> line.getValue().size() < 4 || line.getValue().stream().anyMatch(String::isBlank))
                .map(Map.Entry::getKey)).as("lines without what, purpose, how long and how").isEmpty();
    }

    @Test
    void whatIsListedAsSealedOrHashedIsBytes() throws IOException {
        var types = columns();
        assertThat(inventory().entrySet().stream()
                .filter(line -> line.getValue().get(3).matches("(sealed|keyed hash).*") && !types.getOrDefault(line.getKey(), "").startsWith("bytea"))
                .map(Map.Entry::getKey)).isEmpty();
    }

    @Test
    void noSensitiveColumnIsPlain() {
        assertThat(columns().entrySet().stream()
                .filter(column -> MUST_BE_SEALED.matcher(column.getKey()).matches() && !column.getValue().equals("bytea"))
                .map(Map.Entry::getKey)).as("seal it with Seals, store it as bytea").isEmpty();
    }

    @Test
    void everyValueThatCanBeUnmaskedHasItsNameAndItsLineInTheLog() {
        assertThat(unmaskable).filteredOn(value -> !value.kind().equals(UnmaskedInTests.KIND)).isNotEmpty().allSatisfy(value -> assertThat(List.of("privacy.unmask.kind." + value.kind(),
                "privacy.audit.unmasked." + value.kind())).allMatch(messages::knows));
    }

    private Map<String, String> columns() {
        var columns = new TreeMap<String, String>();
        owner.sql("""
                        SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
                        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition
                          AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND n.nspname NOT LIKE 'pg\\_%'""")
                .query(row -> {
                    columns.put(row.getString("name"), row.getString("type"));
                });
        return columns;
    }

    /** {@code | `registry.resident.name` | what | purpose | kept | how |} */
    private static Map<String, List<String>> inventory() throws IOException {
        var lines = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(INVENTORY)) {
            if (line.startsWith("| `")) {
                var cells = new ArrayList<>(List.of(line.substring(1).split("\\|")).stream().map(String::strip).toList());
                lines.put(cells.removeFirst().replace("`", ""), cells);
            }
        }
        return lines;
    }

    private static Set<String> missing(Set<String> all, Set<String> from) {
        var missing = new TreeSet<>(all);
        missing.removeAll(from);
        return missing;
    }
}
