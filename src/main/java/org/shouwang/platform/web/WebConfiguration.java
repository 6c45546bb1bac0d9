package org.shouwang.platform.web;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final Assets assets;

    WebConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver views(TemplateEngine templates, Shells shells) {
        return new Views(templates, shells);
    }

    /** Any name is a template, except where the answer leads on and where another sort of view is named by its prefix. */
    private record Views(TemplateEngine templates, Shells shells) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            if (name.startsWith(Onward.PREFIX)) {
                return new Onward(name.substring(Onward.PREFIX.length()), shells);
            }
            return name.indexOf(':') > 0 ? null : new JteView(templates, name, shells);
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.pattern()).addResourceLocations(assets.folders().toArray(String[]::new))
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
