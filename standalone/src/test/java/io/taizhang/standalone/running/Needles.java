package io.taizhang.standalone.running;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts, in every form in which one could have been written down: looked for byte by byte. */
final class Needles {
    private final List<byte[]> forms = new ArrayList<>();
    private final boolean[] firsts = new boolean[256];

    Needles(String... texts) {
        for (String text : texts) {
            formsOf(text).forEach(this::add);
        }
    }

    private void add(byte[] form) {
        forms.add(form);
        firsts[form[0] & 0xff] = true;
    }

    static Stream<byte[]> formsOf(String text) {
        String escaped = text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        String encoded = URLEncoder.encode(text, UTF_8);
        Stream<byte[]> plain =
                Stream.of(UTF_8, Charset.forName("GB18030"), UTF_16LE, UTF_16BE).map(text::getBytes);
        Stream<byte[]> written = Stream.of(
                        escaped,
                        escaped.toUpperCase(Locale.ROOT).replace("\\U", "\\u"),
                        encoded,
                        encoded.toLowerCase(Locale.ROOT))
                .map(form -> form.getBytes(UTF_8));
        return Stream.of(plain, written, inBase64(text.getBytes(UTF_8))).flatMap(forms -> forms);
    }

    /** As it looks behind 0, 1 or 2 other bytes; without the digits that its neighbours have a share in. */
    private static Stream<byte[]> inBase64(byte[] text) {
        return Stream.of(0, 1, 2).map(before -> {
            byte[] shifted = new byte[before + text.length];
            System.arraycopy(text, 0, shifted, before, text.length);
            byte[] digits = Base64.getEncoder().withoutPadding().encode(shifted);
            return Arrays.copyOfRange(digits, before == 0 ? 0 : before + 1, shifted.length * 8 / 6);
        });
    }

    boolean areIn(String hay) {
        return areIn(hay.getBytes(UTF_8));
    }

    boolean areIn(byte[] hay) {
        for (int i = 0; i < hay.length; i++) {
            if (firsts[hay[i] & 0xff] && beginsAt(hay, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(byte[] hay, int at) {
        for (byte[] form : forms) {
            int end = at + form.length;
            if (end <= hay.length && Arrays.equals(hay, at, end, form, 0, form.length)) {
                return true;
            }
        }
        return false;
    }

    /** The files below the folder that hold one of them; what a running server removes meanwhile is not there. */
    List<Path> filesIn(Path folder, Predicate<Path> passedOver) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(passedOver.negate())
                    .filter(file -> areIn(bytes(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
