import { useId, type ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Section.module.css';

type SectionProps = {
  heading: ReactNode;
  /** `title` is a serif heading on a page, `label` the small capitals of a panel. */
  look?: 'label' | 'title' | undefined;
  warm?: boolean | undefined;
  action?: ReactNode;
  children: ReactNode;
};

export function Section({ heading, look = 'label', warm, action, children }: SectionProps) {
  const id = useId();
  const Heading = look === 'title' ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id}>
      <div className={css.head}>
        <Heading id={id} className={classes(css[look], warm && css.warm)}>
          {heading}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  );
}
