package org.shouwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.json.JsonWriter;
import org.springframework.core.io.ClassPathResource;

class PrivateLogUnitTests {

    @ParameterizedTest
    @CsvSource({"called 19900001234 twice, called [phone] twice", "+8619900001234, [phone]", "id=000000189901011234, id=[id]",
            "11010519491231002X again, [id] again", "old 110105491231002, old [id]", "password=hunter22 x, password=[secret] x",
            "'{\"code\":\"123456\"}', '{\"code\":\"[secret]\"}'", "GET /set-up?token=abcdef&x=1, GET /set-up?token=[secret]&x=1"})
    void whatIsPersonalOrSecretIsBlottedOut(String message, String logged) {
        assertThat(PrivateLog.blotted(message)).isEqualTo(logged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199a5b2-1990-7001-8234-199000012345", "at 1669032000000", "SQLState 23505", "took 19900 ms",
            "2022-11-21T20:00:00.123456789Z", "hash 19900001234abcdef", "keys area/register", "code 5"})
    void whatIsNeitherStays(String message) {
        assertThat(PrivateLog.blotted(message)).isEqualTo(message);
    }

    @Test
    void stackTracesAreSievedToo() {
        var line = JsonWriter.<Object>of(members -> {
            members.add("message", "no 19900001234");
            members.add("error").usingMembers(error -> error.add("stack_trace", "X: 19900001234\n\tat Y"));
            new PrivateLog().customize(members);
        }).writeToString(Map.of());
        assertThat(line).contains("no [phone]", "X: [phone]").doesNotContain("19900001234");
    }

    @Test
    void theLogFileGoesThroughTheSieve() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        assertThat(yaml.getObject()).containsEntry("logging.structured.json.customizer", PrivateLog.class.getName());
    }
}
