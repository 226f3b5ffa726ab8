package io.taizhang.command;

import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.catalogue.CommandType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two commands under one key say the same: the digest of which command it is and of all it says. */
final class Digest {
    private final Function<byte[], String> keyed;
    private final JsonMapper json = JsonMapper.shared();

    /** @param keyed a keyed digest, so that nobody can guess a short body from it */
    Digest(Function<byte[], String> keyed) {
        this.keyed = keyed;
    }

    String of(CommandType type, Order order) {
        byte @Nullable [] sent = order.body();
        byte[] body = sent == null
                ? json.writeValueAsBytes(
                        Arrays.asList(order.command(), order.occurredAt(), order.reason(), order.evidence()))
                : sent;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((type.path() + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return keyed.apply(all.toByteArray());
    }
}
