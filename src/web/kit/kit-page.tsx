import type { VNode } from 'preact';
import * as alert from './alert.tsx';
import * as breadcrumbs from './breadcrumbs.tsx';
import * as button from './button.tsx';
import * as card from './card.tsx';
import * as checkboxes from './checkboxes.tsx';
import * as details from './details.tsx';
import * as errorSummary from './error-summary.tsx';
import * as eventList from './event-list.tsx';
import type { Example } from './example.ts';
import * as fictionalNotice from './fictional-notice.tsx';
import * as field from './field.tsx';
import * as fileField from './file-field.tsx';
import * as form from './form.tsx';
import * as icon from './icon.tsx';
import * as lineChart from './line-chart-examples.tsx';
import * as markedText from './marked-text.tsx';
import * as milestones from './milestones.tsx';
import * as navigation from './navigation.tsx';
import { Page } from './page.tsx';
import * as pagination from './pagination.tsx';
import * as progress from './progress.tsx';
import * as radios from './radios.tsx';
import * as select from './select.tsx';
import * as sparkline from './sparkline.tsx';
import * as statusTag from './status-tag.tsx';
import * as summaryList from './summary-list.tsx';
import * as table from './table.tsx';
import * as textarea from './textarea.tsx';

/** Every component with its examples, in the order of the kit page; the tests walk the same list. */
export const components: readonly {
  readonly name: string;
  readonly examples: readonly Example[];
}[] = [
  { name: 'Vurdering og stilling', examples: statusTag.examples },
  { name: 'Diagram', examples: lineChart.examples },
  { name: 'Lille diagram', examples: sparkline.examples },
  { name: 'Leverancer', examples: milestones.examples },
  { name: 'Besked', examples: alert.examples },
  { name: 'Fejloversigt', examples: errorSummary.examples },
  { name: 'Opdigtede tal', examples: fictionalNotice.examples },
  { name: 'Knap', examples: button.examples },
  { name: 'Tekstfelt', examples: field.examples },
  { name: 'Tekstområde', examples: textarea.examples },
  { name: 'Valgliste', examples: select.examples },
  { name: 'Et valg', examples: radios.examples },
  { name: 'Flere valg', examples: checkboxes.examples },
  { name: 'Fil', examples: fileField.examples },
  { name: 'Formular', examples: form.examples },
  { name: 'Tabel', examples: table.examples },
  { name: 'Oplysninger', examples: summaryList.examples },
  { name: 'Foldet indhold', examples: details.examples },
  { name: 'Kort og tom tilstand', examples: card.examples },
  { name: 'Fremdrift i en opgave', examples: progress.examples },
  { name: 'Mærket tekst', examples: markedText.examples },
  { name: 'Hændelser', examples: eventList.examples },
  { name: 'Sider i en liste', examples: pagination.examples },
  { name: 'Brødkrumme', examples: breadcrumbs.examples },
  { name: 'Sidemenu', examples: navigation.examples },
  { name: 'Ikon', examples: icon.examples },
];

/** All components on one page, for those who build with them and for the browser tests. */
export function kitPage(): VNode {
  return (
    <Page
      title="Byggesæt"
      lead="Alle komponenter med deres eksempler."
      plan={{ name: 'Eksempelplanen', href: '#plan' }}
      user={{ name: 'Asta Eksempel', role: 'redaktør', signOut: '#log-af' }}
      navigation={navigation.exampleMenu}
      breadcrumbs={[{ text: 'Planen', href: '#plan' }]}
      fictional
    >
      {components.map((component) => (
        <section key={component.name} class="kit-section">
          <h2>{component.name}</h2>
          {component.examples.map((example) => (
            <div key={example.name} class="kit-example">
              <p class="kit-example-name">{example.name}</p>
              {example.element}
            </div>
          ))}
        </section>
      ))}
    </Page>
  );
}
