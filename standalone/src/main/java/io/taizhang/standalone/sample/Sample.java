package io.taizhang.standalone.sample;

import io.taizhang.api.Actor;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.campaign.AnswerTokens;
import io.taizhang.command.deadline.Deadlines;
import io.taizhang.command.evidence.Uploads;
import io.taizhang.ledger.LedgerClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * The sample data: five offices' published figures with synthetic facts under
 * them, entered by the demo accounts. Entering it again enters nothing; broken off, it goes on where it stopped.
 */
public final class Sample {
    /** Before a unit: somebody who has no account, and says something that concerns it. */
    static final String CITIZEN_OF = "citizen of ";

    private Sample() {}

    /** Told how far the sample has come, and which day its clock shows. */
    public interface Progress {
        void entered(int done, int total, Instant moment);
    }

    /**
     * The moment at which a sample ledger is to be opened.
     *
     * @param present the day the sample leads up to
     */
    public static Instant beginning(LocalDate present) {
        return SampleDiary.write(present).moments().iterator().next().getFirst().recordedAt();
    }

    /**
     * @param uploads takes the documents that the facts rest on
     * @param accounts the actor behind a demo account's name
     * @param tokens of this ledger's questionnaires
     * @param settle waits until the automations have answered all that was entered
     * @param present the day the sample leads up to; the same whenever it is taken up again
     */
    public static void enter(
            CommandDesk desk,
            Uploads uploads,
            Deadlines deadlines,
            LedgerClock clock,
            Function<String, Actor> accounts,
            AnswerTokens tokens,
            Runnable settle,
            LocalDate present,
            Progress progress) {
        handIn(uploads, accounts.apply("official"));
        PassingTime time = new PassingTime(clock, deadlines, settle);
        Diary diary = SampleDiary.write(present);
        Questionnaires.write(diary, present, tokens);
        new DiaryPlayer(desk, uploads, time, name -> person(name, accounts), settle).play(diary, progress);
    }

    private static Actor person(String name, Function<String, Actor> accounts) {
        return name.startsWith(CITIZEN_OF) ? Actor.citizen(name.substring(CITIZEN_OF.length())) : accounts.apply(name);
    }

    private static void handIn(Uploads uploads, Actor by) {
        for (SampleDocument document : MaterialsUnderWay.documents()) {
            try {
                uploads.take(new ByteArrayInputStream(document.content()), by);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
