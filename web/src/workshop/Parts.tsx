import { useState } from 'react';
import { accents } from '../ui/accent.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button, type ButtonLook } from '../ui/Button.tsx';
import { Pressable } from '../ui/Pressable.tsx';
import { Checks } from '../ui/Checks.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { Select } from '../ui/Select.tsx';
import { Part } from './Part.tsx';
import { EmailAddress } from '../ui/EmailAddress.tsx';

const looks: ButtonLook[] = ['main', 'quiet', 'bare', 'danger'];
const icons: IconName[] = [
  ...(['home', 'person', 'globe', 'check', 'close', 'down'] as const),
  ...(['info', 'error', 'offline'] as const),
];
const options = [
  { value: 'a', name: 'Savivaldybės administracija' },
  { value: 'b', name: 'Latgales plānošanas reģions' },
];

const faults = [{ field: 'none', message: 'Write at least two letters.' }];

/** What one presses, chooses from and types into. */
export function Parts() {
  const [chosen, choose] = useState('a');
  const [looked, look] = useState('Zarasai');
  return (
    <>
      <Part name="Button">
        {looks.map((look) => (
          <div key={look} className="flex flex-wrap gap-3">
            <Button look={look}>{look}</Button>
            <Button look={look} isDisabled>
              {look}, disabled
            </Button>
          </div>
        ))}
      </Part>
      <Part name="Pressable">
        <div className="flex gap-3">
          {[false, true].map((isPressed) => (
            <Pressable key={String(isPressed)} className="reaction" aria-pressed={isPressed}>
              👍 3
            </Pressable>
          ))}
          <Pressable className="reaction" isDisabled>
            👍 3
          </Pressable>
        </div>
      </Part>
      <Part name="EmailAddress">
        <p className="w-40">
          <EmailAddress of="kristine.eglite@preili.example" />
        </p>
      </Part>
      <Part name="Accents">
        {accents.map((accent) => (
          <div key={accent} data-accent={accent} className="flex flex-wrap items-center gap-3">
            <Button look="main">{accent}</Button>
            <span className="rounded-control bg-accent-soft px-3 py-2 text-accent">{accent}</span>
          </div>
        ))}
      </Part>
      <Part name="Field">
        <Field label="Empty" hint="A hint before the field." />
        <Field label="Filled" defaultValue="Ąčęėįšųūž āčēģīķļņ" />
        <Field label="Refused" defaultValue="x" error="Write at least two letters." />
        <Field label="Disabled" defaultValue="Cannot be changed" isDisabled />
      </Part>
      <Part name="SearchBox">
        <SearchBox label="Words to look for" text={looked} onChange={look} />
      </Part>
      <Part name="ErrorSummary">
        <ErrorSummary faults={faults} />
      </Part>
      <Part name="Choice, Checks and Select">
        <Choice
          legend="One of a few"
          options={options.map(({ value, name }) => ({ id: value, words: name }))}
          chosen={chosen}
          onChoose={choose}
        />
        <Checks
          legend="Any of a few"
          options={options.map(({ value, name }) => ({ value, words: name }))}
          chosen={[chosen]}
          onChange={([first = 'a']) => choose(first)}
        />
        <Select label="One of many" value={chosen} options={options} onChange={choose} />
        <LanguageChoice />
      </Part>
      <Part name="Menu">
        <Menu aria-label="Menu" trigger={<Button>Open</Button>} disabledKeys={['disabled']}>
          <MenuItem icon="check">With a sign</MenuItem>
          <MenuItem>Without</MenuItem>
          <MenuItem id="disabled">Disabled</MenuItem>
        </Menu>
      </Part>
      <Part name="Icon and Avatar">
        <p className="flex flex-wrap gap-3">
          {icons.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </p>
        <p className="flex flex-wrap gap-3">
          {['Jānis Bērziņš', 'Rasa Petrauskaitė', 'Елена Кузнецова'].map((name) => (
            <Avatar key={name} name={name} />
          ))}
        </p>
      </Part>
    </>
  );
}
