package io.taizhang.query.pages;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/** The frame of a page that an official reads now, for tests of what the page says. */
public final class Framed {
    private Framed() {}

    /**
     * @param address of the page: {@code /honour?year=2021}
     * @param context whose words the page says
     */
    public static Frame now(String address, String context) {
        var parsed = UriComponentsBuilder.fromUriString(address).build();
        return new Frame(
                new Actor("somebody", "demo", Set.of(Role.OFFICIAL)),
                new Address(
                        String.valueOf(parsed.getPath()),
                        parsed.getQueryParams().toSingleValueMap()),
                null,
                "示例市",
                List.of(),
                Standing.NOW,
                null,
                false,
                Spoken.chinese(context));
    }
}
