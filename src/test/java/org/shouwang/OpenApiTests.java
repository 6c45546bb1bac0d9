package org.shouwang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs read before they ask: the description of all routes under {@code /api}. */
@WholeProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @Autowired MockMvcTester http;
    @Autowired JsonMapper json;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    JsonNode document;

    @BeforeAll
    void theDescription() {
        document = json.readTree(http.get().uri("/v3/api-docs").accept(MediaType.APPLICATION_JSON).exchange().getResponse().getContentAsByteArray());
        assertThat(document.path("openapi").asString("")).startsWith("3.1");
    }

    @Test
    void every_route_for_programs_is_described() {
        var missing = new TreeSet<String>();
        var routes = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                .forEach(path -> mapping.getMethodsCondition().getMethods().forEach(method -> {
                    routes.add(method + " " + path);
                    var operation = document.path("paths").path(path).path(method.name().toLowerCase(java.util.Locale.ROOT));
                    if (operation.path("responses").isEmpty()) {
                        missing.add(method + " " + path);
                    }
                })));
        assertThat(routes).contains("POST /api/v1/areas/{area}/areas").hasSizeGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    @Test
    void nothing_is_named_that_is_not_described() {
        var broken = new ArrayList<String>();
        references(document).stream().filter(to -> document.at(to.substring(1)).isMissingNode()).forEach(broken::add);
        assertThat(references(document)).hasSizeGreaterThan(20);
        assertThat(broken).isEmpty();
    }

    @Test
    void every_part_of_an_address_that_varies_is_a_parameter_and_every_operation_has_a_name_of_its_own() {
        var names = new ArrayList<String>();
        document.path("paths").propertyStream().forEach(path -> path.getValue().propertyStream().forEach(operation -> {
            names.add(operation.getValue().path("operationId").asString(""));
            var declared = operation.getValue().path("parameters").valueStream()
                    .filter(parameter -> parameter.path("in").asString("").equals("path")).map(parameter -> parameter.path("name").asString("")).toList();
            assertThat(declared).as(operation.getKey() + " " + path.getKey())
                    .containsAll(VARIABLE.matcher(path.getKey()).results().map(found -> found.group(1)).toList());
        }));
        assertThat(names).doesNotContain("").doesNotHaveDuplicates();
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.has("$ref")) {
            found.add(node.path("$ref").asString(""));
        }
        node.valueStream().forEach(child -> found.addAll(references(child)));
        return found;
    }
}
