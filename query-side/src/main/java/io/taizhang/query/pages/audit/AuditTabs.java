package io.taizhang.query.pages.audit;

import io.taizhang.api.Role;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Tab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pages of the audit that are for a reader, and who may open which. */
final class AuditTabs {
    private static final Role[] REBUILDING = {Role.AUDITOR, Role.ADMIN};
    private static final Role[] PERSONAL = {Role.AUDITOR, Role.ADMIN, Role.APPROVER};

    private AuditTabs() {}

    static List<Tab> of(Frame frame) {
        List<String> pages = new ArrayList<>(List.of(
                "audit.journal",
                "/audit",
                "audit.changes",
                "/audit/changes",
                "audit.lenses",
                "/audit/lenses",
                "audit.checkpoints",
                "/audit/checkpoints",
                "audit.receipts",
                "/audit/receipts"));
        add(pages, holds(frame, Role.AUDITOR), "audit.bundles", "/audit/bundles");
        add(pages, holds(frame, REBUILDING), "audit.verify", "/audit/verify");
        add(pages, holds(frame, REBUILDING), "audit.rebuilds", "/audit/rebuilds");
        add(pages, holds(frame, PERSONAL), "audit.personal", "/audit/personal");
        return Tab.of(frame, pages.toArray(String[]::new));
    }

    private static void add(List<String> pages, boolean open, String text, String path) {
        if (open) {
            pages.add(text);
            pages.add(path);
        }
    }

    static boolean holds(Frame frame, Role... roles) {
        return Arrays.stream(roles).anyMatch(frame::holds);
    }

    /** @throws QueryRefusal where the reader holds none of the roles */
    static void check(Frame frame, Role... roles) {
        if (!holds(frame, roles)) {
            throw new QueryRefusal(
                    Refused.NOT_ALLOWED,
                    String.join(", ", Arrays.stream(roles).map(Role::name).toList()));
        }
    }

    static void checkRebuilds(Frame frame) {
        check(frame, REBUILDING);
    }

    static void checkPersonal(Frame frame) {
        check(frame, PERSONAL);
    }
}
