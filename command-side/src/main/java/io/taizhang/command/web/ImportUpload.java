package io.taizhang.command.web;

import io.taizhang.api.Actor;
import io.taizhang.command.imports.ImportKind;
import io.taizhang.command.imports.Imports;
import io.taizhang.command.imports.Upload;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.servlet.function.ServerRequest;

/** Takes the body of a request as the file it is. What is in it is found out by reading, not by its name. */
final class ImportUpload {
    /** The last one is what browsers call lists where a spreadsheet is installed. */
    private static final Set<String> TAKEN = Set.of(
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/octet-stream",
            "application/vnd.ms-excel");

    private final Imports imports;

    ImportUpload(Imports imports) {
        this.imports = imports;
    }

    Upload take(ServerRequest request, ImportKind kind, Actor actor) throws IOException {
        if (!isTaken(request)) {
            throw new HttpProblem(415, "import-media-type");
        }
        return imports.receive(kind, actor, request.servletRequest().getInputStream());
    }

    private static boolean isTaken(ServerRequest request) {
        try {
            return request.headers()
                    .contentType()
                    .filter(type -> TAKEN.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)))
                    .isPresent();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
