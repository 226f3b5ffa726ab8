package io.taizhang.query.testing;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.Fact;
import io.taizhang.query.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One row for each open fund; a document numbered {@code BAD} cannot be folded until the view is mended. */
public final class FundTestView implements View<FundTestView.Row> {
    private static final CountDownLatch OPEN = new CountDownLatch(0);
    private final Map<String, CountDownLatch> pauses = new ConcurrentHashMap<>();
    private final String name;
    private volatile boolean mended;
    private volatile int times = 1;

    public record Row(String title, String unitPath, int year, long amountFen) {}

    public FundTestView() {
        this("test-funds");
    }

    public FundTestView(String name) {
        this.name = name;
    }

    public void mend() {
        mended = true;
    }

    /** From now on another fold, of the same shape: money counts so many times. */
    public void count(int newTimes) {
        times = newTimes;
    }

    /** Folds no document of that number until the latch opens. */
    public void pauseAt(String documentNo, CountDownLatch goOn) {
        pauses.put(documentNo, goOn);
    }

    private void pause(String documentNo) {
        try {
            pauses.getOrDefault(documentNo, OPEN).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Title title() {
        return new Title("资金", "Funds");
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Set.of(FundOpened.class, FundsAppropriated.class, FundClosed.class);
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        String fund = ((FundEvent) fact.event()).fundId();
        if (fund.startsWith("keyless") && !mended) {
            throw new IllegalStateException("No key for " + fund);
        }
        return List.of(fund);
    }

    @Override
    public @Nullable Row apply(String key, @Nullable Row row, Fact fact) {
        return switch (fact.event()) {
            case FundOpened opened -> new Row(opened.title(), fact.unitPath(), opened.year(), 0);
            case FundsAppropriated money
            when row != null -> {
                pause(money.documentNo());
                if (money.documentNo().equals("BAD") && !mended) {
                    throw new IllegalArgumentException("Document BAD");
                }
                yield new Row(row.title(), row.unitPath(), row.year(), row.amountFen() + times * money.amountFen());
            }
            case FundClosed closed -> null;
            default -> row;
        };
    }

    @Override
    public String subjectOf(String key) {
        return "fund/" + key;
    }

    @Override
    public Set<String> filters() {
        return Set.of("year", "title", "amountFen");
    }
}
