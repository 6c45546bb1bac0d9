package org.shouwang.privacy;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class KeyConfiguration {

    @Bean
    KeyFolder keyFolder(@Value("${shouwang.keys.folder:${shouwang.data:data}/keys}") Path folder,
            @Value("${shouwang.keys.master:}") String master) {
        return new KeyFolder(folder, master.isBlank() ? folder.resolve("master.key") : Path.of(master));
    }
}
