package io.taizhang.standalone;

import io.taizhang.command.CommandSideConfiguration;
import io.taizhang.query.QuerySideConfiguration;
import io.taizhang.query.pages.PagesConfiguration;
import io.taizhang.standalone.identity.DemoSecurity;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides, and the demo accounts in front of them. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, PagesConfiguration.class, DemoSecurity.class})
class StandaloneConfiguration {}
