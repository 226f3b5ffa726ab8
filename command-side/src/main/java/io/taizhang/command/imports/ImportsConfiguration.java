package io.taizhang.command.imports;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Rehearsal;
import io.taizhang.command.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files in. */
@Configuration(proxyBeanMethods = false)
public class ImportsConfiguration {

    @Bean
    Imports imports(Catalogue catalogue, CommandDesk commandDesk, Rehearsal rehearsal, ProblemTexts texts) {
        return new Imports(catalogue, commandDesk, rehearsal, texts);
    }
}
