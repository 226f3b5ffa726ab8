package io.taizhang.query.pages;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.web.Parameters;
import io.taizhang.query.web.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from its request. */
final class Framing {
    private static final String POSITION = "Ledger-Position";

    private final Ledger ledger;
    private final Reading reading;
    private final UnitNames units;
    private final MessageSource texts;
    private final InstantSource clock;

    Framing(Ledger ledger, Reading reading, UnitNames units, MessageSource texts, InstantSource clock) {
        this.ledger = ledger;
        this.reading = reading;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws io.taizhang.query.engine.QueryRefusal where the unit or the day asked for is none, or not for this reader */
    Frame of(HttpServletRequest request) {
        Actor actor = Reading.actor(request.getUserPrincipal());
        Address address = address(request);
        Parameters given = new Parameters(new LinkedMultiValueMap<>(address.parameters().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())))));
        String unit = given.text("unit");
        if (unit != null) {
            reading.reaches().check(actor, unit);
        }
        return frame(request, actor, address, unit, Standing.of(given, today()), awaited(request, given));
    }

    /** The frame around a refusal: of the reader's own unit and of now, whatever was asked for. */
    Frame bare(HttpServletRequest request) {
        return bare(request, request.getRequestURI());
    }

    /** @param path that was asked for, where the request has been handed on since */
    Frame bare(HttpServletRequest request, String path) {
        return frame(request, Reading.actor(request.getUserPrincipal()), Address.of(path), null, Standing.NOW, null);
    }

    private Frame frame(
            HttpServletRequest request,
            Actor actor,
            Address address,
            @Nullable String unit,
            Standing standing,
            @Nullable Long awaited) {
        String id = unit == null ? actor.unitId() : unit;
        List<UnitNames.Unit> path = units.path(id);
        List<String> ids = path.stream().map(UnitNames.Unit::id).toList();
        int own = Math.max(0, ids.indexOf(actor.unitId()));
        return new Frame(
                actor,
                address,
                unit,
                units.of(id),
                path.isEmpty() ? List.of() : List.copyOf(path.subList(own, path.size() - 1)),
                standing,
                awaited,
                ledger.kind() == LedgerKind.SAMPLE,
                new Words(texts, RequestContextUtils.getLocale(request)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Fact.ZONE);
    }

    /** Only what stands in the address; the first where one is given twice. */
    private static Address address(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> {
                if (!values[0].isBlank()) {
                    parameters.put(name, values[0]);
                }
            });
        }
        return new Address(request.getRequestURI(), parameters);
    }

    private static @Nullable Long awaited(HttpServletRequest request, Parameters given) {
        String header = request.getHeader(POSITION);
        return header == null ? given.position("position") : (Long) Parameters.position(POSITION, header);
    }
}
