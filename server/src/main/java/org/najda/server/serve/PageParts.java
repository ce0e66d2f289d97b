package org.najda.server.serve;

import javax.sql.DataSource;
import org.najda.server.account.Accounts;
import org.najda.server.account.MemberReviews;
import org.najda.server.journal.SettingsHistory;
import org.najda.server.page.PageLanguage;
import org.najda.server.page.PageModel;
import org.najda.server.page.PageProblems;
import org.najda.server.personal.PersonalVault;
import org.najda.server.settings.Adopting;
import org.najda.server.settings.AppointPages;
import org.najda.server.settings.Appointing;
import org.najda.server.settings.BeginPages;
import org.najda.server.settings.Changing;
import org.najda.server.settings.HeadPages;
import org.najda.server.settings.HistoryPages;
import org.najda.server.settings.ListPages;
import org.najda.server.settings.People;
import org.najda.server.settings.PlannedPages;
import org.najda.server.settings.RoomPages;
import org.najda.server.settings.TrainingPages;
import org.najda.server.store.SyntheticMark;
import org.najda.server.training.TrainingFlag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The pages that the server writes itself. */
@Configuration(proxyBeanMethods = false)
@Import({
  AppointPages.class,
  BeginPages.class,
  HeadPages.class,
  HistoryPages.class,
  ListPages.class,
  PageLanguage.class,
  PageModel.class,
  PageProblems.class,
  PlannedPages.class,
  RoomPages.class,
  TrainingFlag.class,
  TrainingPages.class,
})
class PageParts {
  @Bean
  SyntheticMark syntheticMark(DataSource database) {
    return new SyntheticMark(database);
  }

  @Bean
  Adopting adopting(SettingsHistory history) {
    return new Adopting(history);
  }

  @Bean
  Appointing appointing(Adopting adopting, PersonalVault vault, JsonMapper json) {
    return new Appointing(adopting, vault, json);
  }

  @Bean
  Changing changing(Adopting adopting, SettingsHistory history, Accounts accounts) {
    return new Changing(adopting, history, accounts);
  }

  @Bean
  People people(Accounts accounts, MemberReviews reviews) {
    return new People(accounts, reviews);
  }
}
