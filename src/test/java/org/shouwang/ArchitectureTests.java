package org.shouwang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The habits of the house that a machine can watch over. */
class ArchitectureTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.shouwang");
    private static final List<Class<?>> TIMES =
            List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should().callMethodWhere(DescribedPredicate.describe("now() without a clock", ArchitectureTests::asksTheSystemForTheTime))
                .because("a drill runs faster than life and a test chooses its hour")
                .check(OURS);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|ServiceImpl)")
                .because("such a name says that nobody knew what the class is for")
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void controllers_stay_inside_their_module() {
        classes()
                .that().areAnnotatedWith(RestController.class)
                .or().areAnnotatedWith(Controller.class)
                .should().notBePublic()
                .because("a page is reached over the web, never from another class")
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void nothing_is_printed() {
        noClasses()
                .that().resideOutsideOfPackages("org.shouwang", "org.shouwang.cli..", "org.shouwang.drill..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("only the command line talks to the console; everything else logs")
                .check(OURS);
    }

    private static boolean asksTheSystemForTheTime(JavaCall<?> call) {
        return call.getTarget().getName().equals("now")
                && TIMES.stream().anyMatch(type -> call.getTarget().getOwner().isEquivalentTo(type))
                && call.getTarget().getRawParameterTypes().stream().noneMatch(ArchitectureTests::isClock);
    }

    private static boolean isClock(JavaClass type) {
        return type.isEquivalentTo(java.time.Clock.class);
    }
}
