package io.taizhang.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The verifier that is one source file, compiled for the oldest Java it promises to run on, and run in this process. */
final class Verifier {
    static final Path SOURCE = Path.of("../gradle-free-scripts/VerifyBundle.java");

    private final Method run;
    private final String key;

    /**
     * @param code what it ended with: 0 holds, 1 does not, 2 cannot be told
     * @param said its one line
     */
    record Verdict(int code, String said) {}

    Verifier(String key) {
        this.run = Compiled.RUN;
        this.key = key;
    }

    private static Method compiled() {
        try {
            Path classes = Files.createTempDirectory("verifier");
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "--release",
                            "17",
                            "-Xlint:all",
                            "-Werror",
                            "-d",
                            classes.toString(),
                            SOURCE.toString());
            if (failed != 0) {
                throw new IllegalStateException("The verifier does not compile for Java 17 without a warning");
            }
            // It is not closed: classes are loaded from it at their first use.
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
            Method run = loader.loadClass("VerifyBundle").getDeclaredMethod("run", String[].class, PrintStream.class);
            run.setAccessible(true);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Verdict verify(Path bundle, String... more) {
        List<String> arguments = new ArrayList<>(List.of(bundle.toString(), "--key", key));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    Verdict run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            int code = (int) run.invoke(null, arguments, new PrintStream(said, true, UTF_8));
            return new Verdict(code, said.toString(UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Compiled {
        static final Method RUN = compiled();
    }
}
