package io.taizhang.standalone.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One running process for all test classes that ask for the same; it is stopped when all tests are done. */
abstract class SharedOffice implements ParameterResolver {
    private final List<String> options;

    SharedOffice(String... options) {
        this.options = List.of(options);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Office resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedOffice.class))
                .computeIfAbsent(options, Running::start, Running.class)
                .office();
    }

    private record Running(StandaloneProcess process, Path folder, Office office) implements AutoCloseable {
        static Running start(List<String> options) {
            try {
                Path folder = Files.createTempDirectory("office");
                var process = StandaloneProcess.launch(
                        Stream.concat(Stream.of("--port", "0", "--data", folder.toString()), options.stream())
                                .toArray(String[]::new));
                return new Running(process, folder, process.ready());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws Exception {
            process.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
