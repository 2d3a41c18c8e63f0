import type { ReactNode } from "react";
import { Route, Switch } from "wouter";
import { BottlenecksPage } from "./bottlenecks/bottlenecks-page.tsx";
import { CasePage } from "./case/case-page.tsx";
import { CasesPage } from "./cases/cases-page.tsx";
import { RevisionProvider } from "./data/revision.tsx";
import { DepartmentPage } from "./department/department-page.tsx";
import { DepartmentsPage } from "./departments/departments-page.tsx";
import { DiffPage } from "./diff/diff-page.tsx";
import { FindingsPage } from "./findings/findings-page.tsx";
import { DropAnywhere } from "./import/drop-anywhere.tsx";
import { ImportPage } from "./import/import-page.tsx";
import { LandscapePage } from "./landscape/landscape-page.tsx";
import { DesignPage } from "./process-design/design-page.tsx";
import { NewProcessPage } from "./process-design/new-process-page.tsx";
import { ProcessPage } from "./process/process-page.tsx";
import { ProcessesPage } from "./processes/processes-page.tsx";
import { LogPage } from "./logs/log-page.tsx";
import { LogsPage } from "./logs/logs-page.tsx";
import { ModelPage } from "./model/model-page.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { Rail } from "./shell/rail.tsx";

/** The dashboard: one address a view. */
export function App(): ReactNode {
  return (
    <RevisionProvider>
      <div className="app">
        <a className="unseen" href="#main">
          To the figures
        </a>
        <DropAnywhere />
        <Rail />
        <Switch>
          <Route path="/" component={LandscapePage} />
          <Route path="/bottlenecks" component={BottlenecksPage} />
          <Route path="/cases" component={CasesPage} />
          <Route path="/cases/:id" component={CasePage} />
          <Route path="/departments" component={DepartmentsPage} />
          <Route path="/departments/:id" component={DepartmentPage} />
          <Route path="/processes" component={ProcessesPage} />
          <Route path="/processes/new" component={NewProcessPage} />
          <Route path="/processes/:id" component={ProcessPage} />
          <Route path="/processes/:id/design" component={DesignPage} />
          <Route path="/processes/:id/diff" component={DiffPage} />
          <Route path="/findings" component={FindingsPage} />
          <Route path="/logs" component={LogsPage} />
          <Route path="/logs/import" component={ImportPage} />
          <Route path="/logs/:id" component={LogPage} />
          <Route path="/models/:id" component={ModelPage} />
          <Route component={NotFound} />
        </Switch>
      </div>
    </RevisionProvider>
  );
}
