package org.shouwang.platform.web;

import java.util.regex.Pattern;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;

/** Makes the description of the API whole: most routes never ask for their area by name, but it stands in their address. */
@Configuration
class ApiDescription {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @Bean
    OpenApiCustomizer everyVariableIsDescribed() {
        return document -> document.getPaths().forEach((path, routes) -> routes.readOperations().forEach(operation ->
                VARIABLE.matcher(path).results().map(found -> found.group(1)).filter(name -> isMissing(operation, name))
                        .forEach(name -> operation.addParametersItem(new PathParameter().name(name).schema(new StringSchema())))));
    }

    private static boolean isMissing(Operation operation, String name) {
        return operation.getParameters() == null
                || operation.getParameters().stream().noneMatch(parameter -> "path".equals(parameter.getIn()) && name.equals(parameter.getName()));
    }
}
