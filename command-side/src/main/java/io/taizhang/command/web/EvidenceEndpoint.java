package io.taizhang.command.web;

import static io.taizhang.api.Role.ADMIN;
import static io.taizhang.api.Role.APPROVER;
import static io.taizhang.api.Role.FINANCE;
import static io.taizhang.api.Role.INSPECTOR;
import static io.taizhang.api.Role.OFFICIAL;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Refusal;
import io.taizhang.command.StoredDocument;
import io.taizhang.command.evidence.UploadRule;
import io.taizhang.command.evidence.Uploads;
import io.taizhang.command.evidence.Uploads.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code PUT /api/evidence}: the body is the file, as it is. */
final class EvidenceEndpoint {
    /** Whoever issues commands. */
    private static final List<Role> ROLES = List.of(OFFICIAL, APPROVER, INSPECTOR, FINANCE, ADMIN);

    /** How much of a file that is too large is taken off the line, so that its sender hears the answer. */
    private static final long HEARD_OUT = 256L * 1024 * 1024;

    private final Reception reception;
    private final Uploads uploads;
    private final Replies replies;

    EvidenceEndpoint(Reception reception, Uploads uploads, Replies replies) {
        this.reception = reception;
        this.uploads = uploads;
        this.replies = replies;
    }

    ServerResponse take(ServerRequest request) throws IOException {
        Actor actor = reception.actor(request);
        CommonRule.ROLE_NOT_ALLOWED.refuseIf(ROLES.stream().noneMatch(actor::holds), ROLES);
        UploadRule.EVIDENCE_TYPE_NOT_ACCEPTED.refuseIf(isForm(request));
        InputStream body = request.servletRequest().getInputStream();
        try {
            return replied(uploads.take(body, actor));
        } catch (Refusal refusal) {
            hearOut(body);
            throw refusal;
        }
    }

    /** A form of several parts was taken apart before it came here. */
    private static boolean isForm(ServerRequest request) {
        try {
            return request.headers()
                    .contentType()
                    .filter(type -> type.getType().equals("multipart"))
                    .isPresent();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static void hearOut(InputStream body) throws IOException {
        long left = HEARD_OUT;
        for (long skipped = body.skip(left); left > 0 && skipped > 0; skipped = body.skip(left)) {
            left -= skipped;
        }
    }

    private ServerResponse replied(Taken taken) {
        StoredDocument document = taken.document();
        URI uri = URI.create("/api/evidence/" + document.sha256());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sha256", document.sha256());
        body.put("uri", uri.toString());
        body.put("mediaType", document.mediaType());
        body.put("bytes", document.bytes());
        body.put(
                "capturedAt",
                document.capturedAt() == null ? null : document.capturedAt().toString());
        ServerResponse.BodyBuilder reply = ServerResponse.status(taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(uri);
        return replies.json(reply, body);
    }
}
