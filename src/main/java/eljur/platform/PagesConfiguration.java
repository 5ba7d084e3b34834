package eljur.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages are compiled into the program; {@code eljur.templates=src/main/resources/templates} re-reads them at each change. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    TemplateEngine templateEngine(@Value("${eljur.templates:}") String directory) {
        if (directory.isEmpty()) return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "pages");
        return TemplateEngine.create(
                new DirectoryCodeResolver(Path.of(directory)), Path.of("target/jte"), ContentType.Html);
    }
}
