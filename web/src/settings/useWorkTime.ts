import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { WorkTime } from './times.ts';

/** The frame of every page brings it. */
const OwnWorkTime = graphql(`
  query OwnWorkTime {
    viewer {
      id
      timeZone
      workingHours {
        days
        from
        until
      }
    }
  }
`);

/** Where my clock goes and when I am at work, wherever the device is; as most are who do not say. */
export function useWorkTime(): WorkTime {
  const [{ data }] = useQuery({ query: OwnWorkTime });
  if (!data?.viewer) return { ...usual, zone: deviceZone() };
  const { timeZone: zone, workingHours } = data.viewer;
  const { days, from, until } = workingHours;
  return days.length > 0 ? { zone, days, from, until } : { ...usual, zone };
}

const usual = { days: [1, 2, 3, 4, 5], from: 8 * 60, until: 17 * 60 };

const deviceZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
