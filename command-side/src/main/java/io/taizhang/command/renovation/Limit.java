package io.taizhang.command.renovation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An amount that was set and may be set anew, such as an estimate: what rests on it cannot have happened before it was so
 * high.
 *
 * @param settings in the order in which they were entered
 */
record Limit(List<Setting> settings) {
    static final Limit NONE = new Limit(List.of());

    Limit setTo(long fen, Instant at) {
        return new Limit(Stream.concat(settings.stream(), Stream.of(new Setting(fen, at)))
                .toList());
    }

    /** 0 until it is set. */
    long fen() {
        return settings.isEmpty() ? 0 : settings.getLast().fen();
    }

    /** Since when it has been at least so much; an amount within {@link #fen}. */
    Instant since(long neededFen) {
        return settings.reversed().stream()
                .takeWhile(setting -> setting.fen() >= neededFen)
                .map(Setting::at)
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalArgumentException(neededFen + " fen were never allowed"));
    }

    record Setting(long fen, Instant at) {}
}
