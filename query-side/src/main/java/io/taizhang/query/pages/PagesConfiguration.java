package io.taizhang.query.pages;

import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.query.engine.Views;
import io.taizhang.query.web.Reading;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages: every controller in this package and below it is found by itself. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = PagesConfiguration.class,
        useDefaultFilters = false,
        includeFilters = @Filter({Controller.class, ControllerAdvice.class, Component.class}))
public class PagesConfiguration {

    @Bean
    PageLanguage localeResolver() {
        return new PageLanguage();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    UnitNames unitNames(Rows rows, LedgerClock clock) {
        return new UnitNames(rows, clock);
    }

    @Bean
    Framing framing(Ledger ledger, Reading reading, UnitNames units, MessageSource texts, LedgerClock clock) {
        return new Framing(ledger, reading, units, texts, clock);
    }

    @Bean
    Days days(Ledger ledger, LedgerClock clock) {
        return new Days(ledger, clock);
    }

    @Bean
    PageErrors pageErrors(Framing framing) {
        return new PageErrors(framing);
    }

    @Bean
    Waiting waiting(
            ObjectProvider<Duties> duties, Lists lists, Offers offers, ViewPositions positions, LedgerClock clock) {
        return new Waiting(duties, lists, offers, positions, clock);
    }

    @Bean
    Navigation navigation(ObjectProvider<InNavigation> pages, Waiting waiting) {
        return new Navigation(pages, waiting);
    }

    @Bean
    Offers offers() {
        return new Offers();
    }

    @Bean
    Lists lists(Views views, Rows rows, Reading reading, UnitNames units, Offers offers, LedgerClock clock) {
        return new Lists(views, rows, reading, units, offers, clock);
    }

    @Bean
    Details details(Reading reading, Rows rows, Views views, FactLines lines, LedgerClock clock) {
        return new Details(reading, rows, views, lines, clock);
    }

    @Bean
    WebMvcConfigurer pagesInTheWeb(
            PageLanguage language,
            Assets assets,
            ObjectProvider<Framing> framing,
            ObjectProvider<ViewPositions> positions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language).excludePathPatterns("/api/**", "/assets/**");
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FrameArgument(framing, positions));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.file("**"))
                        .addResourceLocations(Assets.PLACE)
                        .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS)
                                .cachePublic()
                                .immutable());
            }
        };
    }
}
