package io.taizhang.query.bundle;

import java.util.List;
import java.util.stream.Collectors;

/** The facts of a bundle for people: as lines of CSV, and as rows of a page. A verifier writes them again and compares. */
final class IndexRows {
    static final String HEADER =
            "position 编号,recorded 入账时间,occurred 发生时间,actor 经办人,type 事项,stream 对象,units 单位,border 边界\n";

    private IndexRows() {}

    static String csv(List<String> cells) {
        return cells.stream().map(IndexRows::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        String safe = startsPlainly(text) ? text : "'" + text;
        return safe.indexOf(',') < 0 && safe.indexOf('"') < 0 && safe.indexOf('\r') < 0
                ? safe
                : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** No cell starts a formula, whatever opens it. */
    private static boolean startsPlainly(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        return first >= '0' && first <= '9'
                || first >= 'A' && first <= 'Z'
                || first >= 'a' && first <= 'z'
                || first >= '一' && first <= '鿿';
    }

    static String html(List<String> cells) {
        return cells.stream()
                .map(IndexRows::escaped)
                .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
