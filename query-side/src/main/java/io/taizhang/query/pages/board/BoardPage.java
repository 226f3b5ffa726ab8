package io.taizhang.query.pages.board;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.pages.Words;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The board, at an address that asks nobody who it is. */
@Controller
class BoardPage {
    private final PublicBoard board;
    private final Ledger ledger;
    private final MessageSource texts;

    BoardPage(PublicBoard board, Ledger ledger, MessageSource texts) {
        this.board = board;
        this.ledger = ledger;
        this.texts = texts;
    }

    @GetMapping("/board")
    ModelAndView board(Locale language) {
        try {
            return new ModelAndView(
                    "board",
                    Map.of(
                            "board",
                            board.read(),
                            "words",
                            new Words(texts, language),
                            "sample",
                            ledger.kind() == LedgerKind.SAMPLE));
        } catch (QueryRefusal refusal) {
            if (refusal.refused().status() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
                throw refusal;
            }
            return new ModelAndView("board-later", Map.of(), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
