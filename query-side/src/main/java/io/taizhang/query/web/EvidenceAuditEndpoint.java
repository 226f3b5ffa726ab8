package io.taizhang.query.web;

import static io.taizhang.api.Role.AUDITOR;

import io.taizhang.api.Actor;
import io.taizhang.ledger.evidence.Sha256;
import io.taizhang.query.engine.EvidenceSweep;
import io.taizhang.query.engine.EvidenceSweep.Swept;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether all that facts rest on is still there, and still the same. */
@RestController
@RequestMapping("/api/audit/evidence")
class EvidenceAuditEndpoint {
    private static final int MOST = 10_000;

    private final EvidenceSweep sweep;
    private final Reaches reaches;

    EvidenceAuditEndpoint(EvidenceSweep sweep, Reaches reaches) {
        this.sweep = sweep;
        this.reaches = reaches;
    }

    @GetMapping
    Swept verify(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal, AUDITOR);
        reaches.checkSeesEverything(actor);
        Parameters parameters = new Parameters(given).only("after", "limit");
        String after = parameters.text("after");
        if (after != null && Sha256.parse(after).isEmpty()) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "after", after);
        }
        return sweep.run(after == null ? "" : after, parameters.whole("limit", 1, MOST, 1_000));
    }
}
