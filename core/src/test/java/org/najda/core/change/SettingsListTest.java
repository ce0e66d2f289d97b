package org.najda.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.najda.core.settings.Duty;
import org.najda.core.settings.Response;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Traffic;

/** What can be changed from a later time on. */
class SettingsListTest {
  @Test
  void no_list_of_the_settings_is_forgotten() {
    long lists =
        Stream.of(RoomSettings.class, Response.class, Duty.class, Traffic.class)
            .flatMap(part -> Stream.of(part.getRecordComponents()))
            .map(RecordComponent::getType)
            .filter(List.class::equals)
            .count();

    assertThat(SettingsList.ALL).hasSize((int) lists);
  }
}
