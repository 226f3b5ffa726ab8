package io.taizhang.command.checkpoint;

import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.checkpoint.Publication;
import io.taizhang.ledger.checkpoint.PublicationFolder;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The signer of checkpoints, and the places they go to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
public class CheckpointConfiguration {

    @Bean
    CheckpointRunner checkpointRunner(LedgerStore store, CheckpointSettings settings) {
        Checkpoints checkpoints = store.checkpoints();
        return new CheckpointRunner(
                new SigningTurn(store.ledger(), checkpoints, settings.every(), settings.within()),
                places(settings).stream()
                        .map(place -> new Outpost(place, checkpoints.key()))
                        .toList(),
                settings.within());
    }

    private static List<Publication> places(CheckpointSettings settings) {
        List<Publication> places = new ArrayList<>();
        if (settings.folder() != null) {
            places.add(new PublicationFolder(settings.folder()));
        }
        if (settings.address() != null) {
            places.add(new PublicationAddress(settings.address(), settings.method(), settings.patience()));
        }
        return places;
    }
}
