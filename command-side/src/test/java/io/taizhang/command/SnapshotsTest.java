package io.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.command.activity.ActivityAggregates;
import io.taizhang.command.campaign.CampaignAggregates;
import io.taizhang.command.casework.CaseworkAggregates;
import io.taizhang.command.flag.FlagAggregates;
import io.taizhang.command.fund.FundAggregates;
import io.taizhang.command.honour.HonourAggregates;
import io.taizhang.command.inspection.InspectionAggregates;
import io.taizhang.command.organisation.OrganisationAggregates;
import io.taizhang.command.personal.PersonalAggregates;
import io.taizhang.command.renovation.RenovationAggregates;
import io.taizhang.command.service.ServiceAggregates;
import io.taizhang.ledger.StateSerializer;
import io.taizhang.ledger.testing.StateExamples;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotsTest {
    private final Serializer serializer = StateSerializer.create();

    @ParameterizedTest
    @MethodSource("aggregates")
    void everyFieldOfAnAggregateComesBackFromItsSnapshot(Class<?> aggregate) throws Exception {
        var constructor = aggregate.getDeclaredConstructor();
        constructor.setAccessible(true);

        for (Object state : List.of(StateExamples.of(aggregate), constructor.newInstance())) {
            Object loaded = serializer.deserialize(serializer.serialize(state, String.class));

            assertThat(loaded).usingRecursiveComparison().isEqualTo(state);
        }
    }

    static Stream<Class<?>> aggregates() {
        return Stream.of(
                        OrganisationAggregates.all(),
                        CampaignAggregates.all(),
                        FundAggregates.all(),
                        RenovationAggregates.all(),
                        FlagAggregates.all(),
                        InspectionAggregates.all(),
                        HonourAggregates.all(),
                        ActivityAggregates.all(),
                        ServiceAggregates.all(),
                        CaseworkAggregates.all(),
                        PersonalAggregates.all())
                .flatMap(List::stream);
    }
}
