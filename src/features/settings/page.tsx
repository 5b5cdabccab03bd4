/** The settings: sections to the left, the chosen one to the right. Everything in them saves itself. */
import { Title } from '@mantine/core'
import type { ComponentType } from 'react'
import { Link, useParams } from 'wouter'
import { settings as words } from '../../strings/settings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListAndDetail } from '../../ui/list-and-detail.tsx'
import { Page } from '../../ui/page.tsx'
import { paths, type SettingsSection, settingsSections } from '../../ui/paths.ts'
import { AboutSection } from './about.tsx'
import { AppearanceSection } from './appearance.tsx'
import { AreasSection } from './areas.tsx'
import { AuditSection } from './audit.tsx'
import { BackupSection } from './backup.tsx'
import { CasesSection } from './cases.tsx'
import { HandoverSection } from './handover/section.tsx'
import { LanguageSection } from './language.tsx'
import { OrganisationSection } from './organisation.tsx'
import { PapersSection } from './papers.tsx'
import { PlanningSection } from './planning.tsx'
import { RetentionSection } from './retention.tsx'
import { SecuritySection } from './security.tsx'
import classes from './settings.module.css'
import { TrashSection } from './trash/section.tsx'
import { UnitsSection } from './units.tsx'
import { VenuesSection } from './venues.tsx'

const contents: Readonly<Record<SettingsSection, ComponentType>> = {
  organisation: OrganisationSection,
  omraader: AreasSection,
  moedesteder: VenuesSection,
  enheder: UnitsSection,
  planlaegning: PlanningSection,
  cases: CasesSection,
  ord: LanguageSection,
  papirer: PapersSection,
  sikkerhed: SecuritySection,
  sikkerhedskopi: BackupSection,
  ferieafloesning: HandoverSection,
  papirkurv: TrashSection,
  oprydning: RetentionSection,
  udseende: AppearanceSection,
  haendelser: AuditSection,
  om: AboutSection,
}

export const SettingsPage = () => {
  const { section: wanted } = useParams()
  const section = settingsSections.find((each) => each === wanted) ?? null
  const Content = section === null ? null : contents[section]
  return (
    <Page title={words.title} fill>
      <ListAndDetail
        listLabel={words.sectionsLabel}
        listPath={paths.settings}
        detailLabel={section === null ? words.title : words.sections[section]}
        list={
          <nav aria-label={words.sectionsLabel}>
            {settingsSections.map((each) => (
              <Link
                key={each}
                href={paths.settingsSection(each)}
                className={classes.link}
                aria-current={each === section ? 'page' : undefined}
              >
                {words.sections[each]}
              </Link>
            ))}
          </nav>
        }
        detail={
          Content === null || section === null ? null : (
            <div className={classes.section} key={section}>
              <Title order={2} mb="sm">
                {words.sections[section]}
              </Title>
              <Content />
            </div>
          )
        }
        nothingSelected={<EmptyState title={words.title}>{words.choose}</EmptyState>}
      />
    </Page>
  )
}
