package io.taizhang.query.bundle;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.ledger.testing.TestLedger;
import io.taizhang.query.engine.Reaches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Twelve signed facts. Day 0: 1 the ledger, 2 to 4 three units. Day 1: 5, 6 the fund f1 of xinhualu. Here a checkpoint was
 * kept. Day 2: 7, 8 the fund f2 of minghu. Day 3: 9, 10 money for f1. Day 4: 11 money for f2, 12 money for f1.
 */
final class SmallLedger implements AutoCloseable {
    static final Instant BEGUN = Instant.parse("2021-01-01T00:00:00Z");
    static final Actor AUDITOR = new Actor("auditor", "demo", Set.of(Role.AUDITOR));
    static final Actor AUDITOR_OF_MINGHU = new Actor("auditor-minghu", "minghu", Set.of(Role.AUDITOR));

    final TestLedger ledger = TestLedger.sample(BEGUN);
    final String kept;

    SmallLedger() {
        unit("demo", null, "demo");
        unit("xinhualu", "demo", "demo/xinhualu");
        unit("minghu", "demo", "demo/minghu");
        day(1);
        fund("f1", "xinhualu");
        kept = sign();
        day(2);
        fund("f2", "minghu");
        day(3);
        append("fund/f1", "demo/xinhualu", money("f1", 20), money("f1", 30));
        day(4);
        append("fund/f2", "demo/minghu", money("f2", 40));
        append("fund/f1", "demo/xinhualu", money("f1", 50));
        sign();
    }

    static Instant onDay(int day) {
        return BEGUN.plus(Duration.ofDays(day));
    }

    private void day(int day) {
        ledger.clock().moveTo(onDay(day));
    }

    private void unit(String id, @Nullable String parent, String path) {
        append(
                "unit-tree/office",
                path,
                new UnitRegistered(id, parent, UnitKind.SUBDISTRICT, "单位 " + id, null, null, null, List.of()));
    }

    private void fund(String id, String unit) {
        append("fund/" + id, "demo/" + unit, new FundOpened(id, unit, "老旧小区", 2021, RENOVATION, CITY), money(id, 10));
    }

    private static LedgerEvent money(String id, long fen) {
        return new FundsAppropriated(id, fen, "财预〔2021〕" + fen + "号");
    }

    private void append(String stream, String path, LedgerEvent... events) {
        ledger.append(stream, TestLedger.provenance(path, ledger.clock().instant()), events);
    }

    private String sign() {
        return ledger.store().checkpoints().sign().orElseThrow().note();
    }

    String key() {
        return ledger.store().checkpoints().key().toString();
    }

    Bundles bundles() {
        return new Bundles(ledger.store().checkpoints(), new Reaches(ledger.ledger()), ledger.clock());
    }

    static BundleAsked subject(String subject) {
        return new BundleAsked("审计", subject, null, null, null, null);
    }

    static BundleAsked unit(String unit) {
        return new BundleAsked("审计", null, unit, null, null, null);
    }

    static BundleAsked period(@Nullable Instant from, @Nullable Instant to) {
        return new BundleAsked("审计", null, null, from, to, null);
    }

    byte[] bundle(BundleAsked asked) {
        return bundle(AUDITOR, asked);
    }

    byte[] bundle(Actor actor, BundleAsked asked) {
        try (Bundle bundle = bundles().make(actor, asked)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bundle.file().sendTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("bundle.zip"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
